// The program as React sees it: providers, then one line for each screen; screens load when they are opened.

import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, lazy, Suspense } from 'react'
import { Route, Router, Switch } from 'wouter'
import { queryClient } from './data/query-client.ts'
import { Frame } from './frame/Frame.tsx'
import { NotFound } from './frame/NotFound.tsx'
import { useHashLocation } from './routing.ts'
import { cssVariablesResolver, theme } from './theme/mantine.ts'
import { styleNonce } from './theme/nonce.ts'
import { Preferences } from './theme/Preferences.tsx'

const screens = {
  Home: async () => (await import('./screens/home/Screen.tsx')).Screen,
  Guides: async () => (await import('./screens/guides/Screen.tsx')).Screen,
  ImportReport: async () => (await import('./screens/guides/import/Screen.tsx')).Screen,
  Role: async () => (await import('./screens/role/Screen.tsx')).Screen,
  Assess: async () => (await import('./screens/assess/Screen.tsx')).Screen,
  Gap: async () => (await import('./screens/gap/Screen.tsx')).Screen,
  Salary: async () => (await import('./screens/salary/Screen.tsx')).Screen,
  Plan: async () => (await import('./screens/plan/Screen.tsx')).Screen,
  Progress: async () => (await import('./screens/progress/Screen.tsx')).Screen,
  CheckIn: async () => (await import('./screens/check-in/Screen.tsx')).Screen,
  Interview: async () => (await import('./screens/interview/Screen.tsx')).Screen,
  Export: async () => (await import('./screens/export/Screen.tsx')).Screen,
  History: async () => (await import('./screens/history/Screen.tsx')).Screen,
  Recovery: async () => (await import('./screens/recovery/Screen.tsx')).Screen,
  Settings: async () => (await import('./screens/settings/Screen.tsx')).Screen,
}
const Report = lazy(async () => ({ default: (await import('./report/Report.tsx')).Report }))

const later = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }))
const Home = later(screens.Home)
const Guides = later(screens.Guides)
const ImportReport = later(screens.ImportReport)
const Role = later(screens.Role)
const Assess = later(screens.Assess)
const Gap = later(screens.Gap)
const Salary = later(screens.Salary)
const Plan = later(screens.Plan)
const Progress = later(screens.Progress)
const CheckIn = later(screens.CheckIn)
const Interview = later(screens.Interview)
const Export = later(screens.Export)
const History = later(screens.History)
const Recovery = later(screens.Recovery)
const Settings = later(screens.Settings)

/** When the first screen stands, the others are fetched, so that going there waits for nothing. */
export function fetchOtherScreens(): void {
  for (const load of Object.values(screens)) void load()
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
      <Route path="/progress/:slug?" component={Progress} />
      <Route path="/check-in" component={CheckIn} />
      <Route path="/interview/:slug?" component={Interview} />
      <Route path="/export/:slug?" component={Export} />
      <Route path="/history" component={History} />
      <Route path="/recovery" component={Recovery} />
      <Route path="/settings" component={Settings} />
      <Route component={NotFound} />
    </Switch>
  )
}
