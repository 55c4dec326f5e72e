// The faces of the program's own type; what is rarer comes with rare-fonts.ts when the first screen stands.

import './fonts/faces.css'
// Brings the package into the list of licences; nothing of its sheet is left, as the faces above hold it all (rareFonts).
import '@fontsource/noto-sans-jp/latin-400.css'

// Paper may be asked for before the first screen has stood for a while.
addEventListener('beforeprint', () => void import('./rare-fonts.ts'), { once: true })
