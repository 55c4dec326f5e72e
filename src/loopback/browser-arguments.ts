// The switches a browser is started with: a profile of its own, nothing over the network, no first-run pages.

/** Everything by which a fresh profile would speak to its maker's servers or ask questions. */
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,MediaRouter,OptimizationHints,Translate',
  '--metrics-recording-only',
  // Without it a new profile asks for the keyring's or the keychain's password.
  '--password-store=basic',
  '--use-mock-keychain',
]

type Start = { profile: string; asRoot: boolean }

const common = ({ profile, asRoot }: Start) => [
  `--user-data-dir=${profile}`,
  ...quiet,
  // Chromium does not start its sandbox as root; every other user keeps it.
  ...(asRoot ? ['--no-sandbox'] : []),
]

/** The page is a file that only the user can read: other users see the command line, and the address holds the token. */
export const windowArguments = (start: Start, pageAddress: string) => [...common(start), `--app=${pageAddress}`]

export const printArguments = (start: Start) => [
  ...common(start),
  '--headless=new',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--hide-scrollbars',
  '--mute-audio',
  // The report needs no name; whatever else might ask finds nobody.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  'about:blank',
]
