// The language of a text that comes from a guide, so that the browser breaks its lines and speaks it rightly in either interface.

export const langOf = (text: string): 'ja' | undefined => (/[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? 'ja' : undefined)
