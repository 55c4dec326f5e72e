// The program as React sees it: providers, then one line for each screen; screens load when they are opened.

import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, lazy, Suspense } from 'react'
import { Route, Router, Switch } from 'wouter'
import { askOptions } from './data/queries.ts'
import { queryClient } from './data/query-client.ts'
import { Frame } from './frame/Frame.tsx'
import { NotFound } from './frame/NotFound.tsx'
import { useHashLocation } from './routing.ts'
import { cssVariablesResolver, theme } from './theme/mantine.ts'
import { styleNonce } from './theme/nonce.ts'
import { Preferences } from './theme/Preferences.tsx'

type Load = () => Promise<ComponentType>

/** The first that fits is shown; slug is optional where a screen falls back to the main target. */
const screens: { path: string; load: Load }[] = [
  { path: '/', load: async () => (await import('./screens/home/Screen.tsx')).Screen },
  { path: '/guides', load: async () => (await import('./screens/guides/Screen.tsx')).Screen },
  { path: '/import', load: async () => (await import('./screens/guides/import/Screen.tsx')).Screen },
  { path: '/guides/:slug/:tab?', load: async () => (await import('./screens/role/Screen.tsx')).Screen },
  { path: '/assess', load: async () => (await import('./screens/assess/Screen.tsx')).Screen },
  { path: '/gap/:slug?', load: async () => (await import('./screens/gap/Screen.tsx')).Screen },
  { path: '/salary', load: async () => (await import('./screens/salary/Screen.tsx')).Screen },
  { path: '/plan/:slug?', load: async () => (await import('./screens/plan/Screen.tsx')).Screen },
  { path: '/progress/:slug?', load: async () => (await import('./screens/progress/Screen.tsx')).Screen },
  { path: '/check-in', load: async () => (await import('./screens/check-in/Screen.tsx')).Screen },
  { path: '/interview/:slug?', load: async () => (await import('./screens/interview/Screen.tsx')).Screen },
  { path: '/export/:slug?', load: async () => (await import('./screens/export/Screen.tsx')).Screen },
  { path: '/history', load: async () => (await import('./screens/history/Screen.tsx')).Screen },
  { path: '/recovery', load: async () => (await import('./screens/recovery/Screen.tsx')).Screen },
  { path: '/settings', load: async () => (await import('./screens/settings/Screen.tsx')).Screen },
]
const routes = screens.map(({ path, load }) => ({ path, component: lazy(async () => ({ default: await load() })) }))
const Report = lazy(async () => ({ default: (await import('./report/Report.tsx')).Report }))

/** What the first screen needs is on its way before anything is drawn: its code, and the answers that the frame asks for. */
export function fetchFirst(path: string): Promise<unknown> {
  const pieces = path.split('/').length
  const fits = (pattern: string) => {
    const named = pattern.split('/')
    return (
      named[1] === path.split('/')[1] &&
      pieces <= named.length &&
      pieces >= named.filter((one) => !one.endsWith('?')).length
    )
  }
  // A screen that can not be had says so where it would stand.
  const code = screens
    .find((screen) => fits(screen.path))
    ?.load()
    .catch(() => undefined)
  const answers = (
    ['settings.read', 'app.info', 'target.list', 'changes.list', 'collections.read', 'library.list'] as const
  ).map((name) => queryClient.prefetchQuery(askOptions(name, {})))
  return Promise.all([code, ...answers])
}

/** When the first screen stands, the others are fetched, so that going there waits for nothing. */
export function fetchOtherScreens(): void {
  for (const { load } of screens) void load()
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
      {routes.map(({ path, component }) => (
        <Route key={path} path={path} component={component} />
      ))}
      <Route component={NotFound} />
    </Switch>
  )
}
