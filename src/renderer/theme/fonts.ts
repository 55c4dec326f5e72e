// The only two weights of the only family; imported here so that the build sees each sheet by itself (leanFonts). The last face of a sign counts.

import '@fontsource/noto-sans-jp/400.css'
import '@fontsource/noto-sans-jp/700.css'
import './half-width-kana.css'
