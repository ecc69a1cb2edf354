// The bar on top of every screen: where you are at the left, what belongs to the screen in the middle, the app at the right.
import type { ReactNode } from 'react'
import { percentOf } from '../intake/figures'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'
import { S } from '../strings'
import { INTAKE } from '../strings-intake'
import { Button } from './button'
import { SECTIONS, SETTINGS, type SectionPlace } from './sections'

export function TopBar({ children, middle }: { children: ReactNode; middle?: ReactNode }) {
  const store = useAppStore()
  // A chart and a case need the room of the bar for their own steps.
  const wide = useApp((s) => s.screen === 'chart' || s.screen === 'case')
  return (
    <header className="top-bar">
      <a className="skip" href="#main">
        {S.common.skip}
      </a>
      <div className="top-left">
        {children}
        {wide ? null : <Sections />}
      </div>
      <div className="top-middle">{middle}</div>
      <nav className="top-right" aria-label={S.app}>
        <Button look="quiet" command="app.book" onClick={() => void store.getState().openBook()}>
          {S.book.title}
        </Button>
        {wide ? <SectionButton place={SETTINGS} /> : null}
        <Button look="quiet" command="app.keys" onClick={() => store.getState().showDialog({ kind: 'keys' })}>
          {S.common.keys}
        </Button>
        <SignedIn />
        <Button look="quiet" command="app.lock" onClick={() => void store.getState().lock()}>
          {S.common.lock}
        </Button>
      </nav>
    </header>
  )
}

/** On a shared workstation one should see whose turn it is. */
function SignedIn() {
  const name = useApp((s) => readyValue(s.session)?.person?.name)
  return name ? <span className="signed-in">{name}</span> : null
}

function Sections() {
  return (
    <nav className="sections" aria-label={S.common.sections}>
      {SECTIONS.map((place) => (
        <SectionButton key={place.section} place={place} />
      ))}
    </nav>
  )
}

/** How far the files are that come in while one works elsewhere. */
function Moving() {
  const percent = useApp((s) => (s.moving.length === 0 ? null : percentOf(s.moving)))
  return percent === null ? null : <span className="section-live num">{INTAKE.running(percent)}</span>
}

function SectionButton({ place: { section, command, label } }: { place: SectionPlace }) {
  const store = useAppStore()
  const here = useApp((s) => s.screen === section || (s.screen === 'audit' && section === 'audits'))
  return (
    <Button
      look="quiet"
      className="section"
      command={command}
      aria-current={here ? 'page' : undefined}
      onClick={() => store.getState().goToSection(section)}
    >
      {label}
      {section === 'intake' ? <Moving /> : null}
    </Button>
  )
}
