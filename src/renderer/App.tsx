// The program as React sees it: providers, then one line for each screen; screens load when they are opened.

import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Route, Router, Switch } from 'wouter'
import { queryClient } from './data/query-client.ts'
import { Frame } from './frame/Frame.tsx'
import { NotFound } from './frame/NotFound.tsx'
import { useHashLocation } from './routing.ts'
import { cssVariablesResolver, theme } from './theme/mantine.ts'
import { styleNonce } from './theme/nonce.ts'
import { Preferences } from './theme/Preferences.tsx'

const Home = lazy(async () => ({ default: (await import('./screens/home/Screen.tsx')).Screen }))
const Guides = lazy(async () => ({ default: (await import('./screens/guides/Screen.tsx')).Screen }))
const ImportReport = lazy(async () => ({ default: (await import('./screens/guides/import/Screen.tsx')).Screen }))
const Role = lazy(async () => ({ default: (await import('./screens/role/Screen.tsx')).Screen }))
const Assess = lazy(async () => ({ default: (await import('./screens/assess/Screen.tsx')).Screen }))
const Gap = lazy(async () => ({ default: (await import('./screens/gap/Screen.tsx')).Screen }))
const Salary = lazy(async () => ({ default: (await import('./screens/salary/Screen.tsx')).Screen }))
const Plan = lazy(async () => ({ default: (await import('./screens/plan/Screen.tsx')).Screen }))
const Interview = lazy(async () => ({ default: (await import('./screens/interview/Screen.tsx')).Screen }))
const Export = lazy(async () => ({ default: (await import('./screens/export/Screen.tsx')).Screen }))
const Settings = lazy(async () => ({ default: (await import('./screens/settings/Screen.tsx')).Screen }))
const Report = lazy(async () => ({ default: (await import('./report/Report.tsx')).Report }))

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

/** slug is optional where a screen falls back to the main target. */
function Screens() {
  return (
    <Switch>
      <Route path="/" component={Home} />
      <Route path="/guides" component={Guides} />
      <Route path="/import" component={ImportReport} />
      <Route path="/guides/:slug/:tab?" component={Role} />
      <Route path="/assess" component={Assess} />
      <Route path="/gap/:slug?" component={Gap} />
      <Route path="/salary" component={Salary} />
      <Route path="/plan/:slug?" component={Plan} />
      <Route path="/interview/:slug?" component={Interview} />
      <Route path="/export/:slug?" component={Export} />
      <Route path="/settings" component={Settings} />
      <Route component={NotFound} />
    </Switch>
  )
}
