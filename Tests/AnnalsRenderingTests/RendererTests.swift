import AnnalsCore
import AnnalsRendering
import Testing
