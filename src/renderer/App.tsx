// The program as React sees it: providers, then the screens; their code is fetched when they are opened, or when there is time.

import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, lazy, Suspense, useState } from 'react'
import { Route, Router, Switch } from 'wouter'
import { queryClient } from './data/query-client.ts'
import { Frame } from './frame/Frame.tsx'
import { NotFound } from './frame/NotFound.tsx'
import { fetchLate } from './parts/late/late.ts'
import { useHashLocation } from './routing.ts'
import { type ScreenCode, screens } from './screens.ts'
import { cssVariablesResolver, theme } from './theme/mantine.ts'
import { styleNonce } from './theme/nonce.ts'
import { Preferences } from './theme/Preferences.tsx'

const routes = screens.map((code) => ({ code, Awaited: lazy(async () => ({ default: await code.load() })) }))
const Report = lazy(async () => ({ default: (await import('./report/Report.tsx')).Report }))

/** When the first screen stands, the others are fetched, so that going there waits for nothing. */
export async function fetchOtherScreens(): Promise<void> {
  await Promise.allSettled(screens.map(({ load }) => load()))
  await fetchLate()
}

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      getStyleNonce={styleNonce}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <Router hook={useHashLocation}>
          <Switch>
            {/* Printed pages: /report/SLUG?stage=middle&language=ja */}
            <Route path="/report/:slug">
              <Suspense fallback={null}>
                <Report />
              </Suspense>
            </Route>
            <Route>
              <Preferences />
              <Frame>
                <Screens />
              </Frame>
            </Route>
          </Switch>
        </Router>
      </QueryClientProvider>
    </MantineProvider>
  )
}

function Screens() {
  return (
    <Switch>
      {routes.map((route) => (
        <Route key={route.code.path} path={route.code.path}>
          <Screen {...route} />
        </Route>
      ))}
      <Route component={NotFound} />
    </Switch>
  )
}

/** React's lazy() waits even for code that is there already, and what stands in its place meanwhile stays for 300 ms. */
function Screen({ code, Awaited }: { code: ScreenCode; Awaited: ComponentType }) {
  // Chosen once: another component in its place would begin anew.
  const [Now] = useState(() => code.loaded() ?? Awaited)
  return <Now />
}
