/// The Extended Date/Time Format: ISO 8601-2:2019, Annex A, levels 0, 1 and 2.
public enum EDTF {}
