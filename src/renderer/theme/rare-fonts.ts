// The faces of rare signs, in the small files of the package; each sheet by itself, so that the build sees it (rareFonts).

import '@fontsource/noto-sans-jp/400.css'
import '@fontsource/noto-sans-jp/700.css'
