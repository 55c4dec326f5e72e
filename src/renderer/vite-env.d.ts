// Tells the compiler about style sheets and CSS modules, which Vite turns into modules.

/// <reference types="vite/client" />
