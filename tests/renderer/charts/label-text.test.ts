// Labels inside SVG break at words, keep Japanese line rules and stay inside their width.

import { describe, expect, it } from 'vitest'
import {
  breakPieces,
  breaksAtWords,
  katakanaParts,
  labelLines,
  textWidth,
} from '../../../src/renderer/charts/label-text.ts'

const names = [
  'ファシリテーションと交渉',
  'チームビルディングと指導',
  'ネットワークとセキュリティ',
  'IaC（インフラ管理）',
  'CI/CDツール',
  'データベースとデータ基盤',
  'プログラミング言語',
  'Stakeholder management and negotiation',
]

describe('labels', () => {
  it('loses and adds no character', () => {
    for (const name of names) {
      expect(breakPieces(name, 'ja').join('')).toBe(name)
      expect(labelLines(name, 84, 12).join('').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''))
    }
  })

  it('keeps a name that fits on one line', () => {
    expect(labelLines('戦略的思考', 84, 12)).toEqual(['戦略的思考'])
  })

  it('ends a phrase with its particle, as the browser does', () => {
    expect(labelLines('ファシリテーションと交渉', 130, 12)).toEqual(['ファシリテーションと', '交渉'])
    expect(labelLines('ファシリテーションと交渉', 110, 12)).toEqual(['ファシリテーション', 'と交渉'])
  })

  it('breaks between phrases rather than inside the next one', () => {
    expect(labelLines('データベースとデータ基盤', 132, 12)).toEqual(['データベースと', 'データ基盤'])
    expect(labelLines('技術とビジネスを繋ぐプロジェクト推進の要', 130, 12)).toEqual([
      '技術とビジネスを繋ぐ',
      'プロジェクト推進の要',
    ])
  })

  it('keeps a run of katakana whole where it fits', () => {
    expect(labelLines('データベースとデータ基盤', 84, 12)).toEqual(['データベースと', 'データ基盤'])
    expect(labelLines('DevOpsとインフラストラクチャ', 120, 12)).toEqual(['DevOpsと', 'インフラストラクチャ'])
  })

  it('parts long loan words without crumbs, and no suffix from its word', () => {
    expect(katakanaParts('クラウドコンピューティング')).toEqual(['クラウド', 'コンピュー', 'ティング'])
    expect(katakanaParts('システムアーキテクチャ')).toEqual(['システム', 'アーキテクチャ'])
    expect(katakanaParts('データモデリング')).toEqual(['データ', 'モデリング'])
    expect(katakanaParts('スクラム')).toEqual(['スクラム'])
    expect(labelLines('データ可視化', 60, 12)).toEqual(['データ', '可視化'])
  })

  it('tells a label that breaks at words from one that is cut', () => {
    expect(breaksAtWords('システムアーキテクチャ', 90, 12)).toBe(true)
    expect(breaksAtWords('システムアーキテクチャ', 70, 12)).toBe(false)
  })

  it('breaks English between words', () => {
    expect(labelLines('Stakeholder management', 84, 12, 'en')).toEqual(['Stakeholder', 'management'])
  })

  it('never opens a line with a closing mark, a long vowel or a small kana, nor ends one with an opening bracket', () => {
    for (const name of names) {
      for (const width of [48, 60, 72, 84, 100]) {
        const lines = labelLines(name, width, 12)
        for (const line of lines.slice(1)) expect(line, name).not.toMatch(/^[）」、。ーャュョッァィゥェォ]/)
        for (const line of lines.slice(0, -1)) expect(line, name).not.toMatch(/[（「]$/)
      }
    }
  })

  it('stays inside the width but for a piece that may not be parted', () => {
    for (const name of names) {
      for (const line of labelLines(name, 84, 12)) expect(textWidth(line, 12), line).toBeLessThanOrEqual(84 + 12)
    }
  })
})
