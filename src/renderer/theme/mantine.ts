// Points Mantine at the design tokens: one accent, the radii, the focus ring and the colours of body and text.

import { type CSSVariablesResolver, createTheme } from '@mantine/core'

export const theme = createTheme({
  colors: {
    ai: ['#EFF5F9', '#D9E8F0', '#B4D1E0', '#7DB8D8', '#5A9BBE', '#377596', '#246888', '#165A80', '#0F4766', '#0B2230'],
  },
  primaryColor: 'ai',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  defaultRadius: 4,
  focusRing: 'auto',
  respectReducedMotion: true,
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'ui-monospace, monospace',
  headings: { fontFamily: 'var(--font)', fontWeight: '700' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { md: '1.5' },
  components: {
    Loader: { defaultProps: { size: 16 } },
    // The lists of closed fields are not in the page; with a thousand guides they are hundreds of lines that nobody sees.
    Combobox: { defaultProps: { keepMounted: false } },
  },
})

const variables = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-hover': 'var(--sunk)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-error': 'var(--red)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--ai)',
  '--mantine-primary-color-filled': 'var(--ai)',
  '--mantine-primary-color-filled-hover': 'var(--ai-strong)',
  '--mantine-primary-color-contrast': 'var(--on-ai)',
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: variables,
  dark: variables,
})
