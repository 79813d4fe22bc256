@_exported import AnnalsCore
@_exported import AnnalsExtraction
@_exported import AnnalsFormats
@_exported import AnnalsRendering
@_exported import GraphvizLayout
