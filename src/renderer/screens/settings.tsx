// The settings, section after section on one page, with their list at the side.
import { useEffect, useRef, useState } from 'react'
import { KnownKeysSheet } from '../packets/known-keys'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { W } from '../strings-coding'
import { E } from '../strings-endpoints'
import { P as K } from '../strings-packets'
import { P } from '../strings-people'
import { Button } from '../ui/button'
import { useCommands } from '../ui/keys'
import { TopBar } from '../ui/top-bar'
import { AboutFacts } from './about'
import { CodeSetsSheet } from './code-sets'
import { CodingSheet } from './coding-settings'
import { SelfTestSheet } from './self-test'
import { EndpointsSheet } from './settings/endpoints'
import { KeysSheet } from './settings/keys'
import { LockSheet } from './settings/lock'
import { LookSheet } from './settings/look'
import { PeopleSheet } from './settings/people'

/** By the id of each section's heading, in the order of the page. */
const SECTIONS = [
  { title: 'people-title', label: P.title },
  { title: 'lock-title', label: P.lockTitle },
  { title: 'endpoints-title', label: E.title },
  { title: 'coding-title', label: W.settings.title },
  { title: 'code-sets-title', label: S.codeSets.title },
  { title: 'known-keys-title', label: K.keysTitle },
  { title: 'look-title', label: S.settings.looks },
  { title: 'keys-title', label: P.keysTitle },
  { title: 'self-test-title', label: S.selfTest.title },
  { title: 'about-title', label: S.about.title },
] as const

type SectionTitle = (typeof SECTIONS)[number]['title']

export function SettingsScreen() {
  const store = useAppStore()
  const page = useRef<HTMLDivElement>(null)
  const [here, goTo] = useSectionInSight(page)
  const back = () => store.getState().leaveSettings()
  const step = (by: 1 | -1) => {
    const next = SECTIONS[SECTIONS.findIndex(({ title }) => title === here) + by]
    if (next) goTo(next.title)
  }
  useCommands({
    'app.back': back,
    'settings.import': () => void store.getState().importRelease(),
    'settings.next': () => step(1),
    'settings.previous': () => step(-1),
  })
  useEffect(() => {
    if (store.getState().endpoints.state === 'idle') void store.getState().loadSettings()
    void store.getState().loadPeople()
  }, [store])
  return (
    <div className="screen">
      <TopBar>
        <Button look="quiet" command="app.back" onClick={back}>
          {S.common.goBack}
        </Button>
        <h1 className="unseen">{S.settings.title}</h1>
      </TopBar>
      <main className="settings" id="main" ref={page}>
        <nav className="settings-list" aria-label={P.sections}>
          <ul>
            {SECTIONS.map(({ title, label }) => (
              <li key={title}>
                <a
                  href={`#${title}`}
                  className="settings-link"
                  aria-current={title === here ? 'true' : undefined}
                  onClick={(event) => {
                    event.preventDefault()
                    goTo(title)
                  }}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="settings-page">
          <PeopleSheet />
          <LockSheet />
          <EndpointsSheet />
          <CodingSheet />
          <CodeSetsSheet />
          <KnownKeysSheet />
          <LookSheet />
          <KeysSheet />
          <SelfTestSheet />
          <section className="sheet" aria-labelledby="about-title">
            <h2 id="about-title">{S.about.title}</h2>
            <AboutFacts />
          </section>
        </div>
      </main>
    </div>
  )
}

/** Which section one has come to, and the way to another: its heading gets the focus, so that Tab goes on from there. */
function useSectionInSight(page: React.RefObject<HTMLElement | null>): readonly [SectionTitle, (title: SectionTitle) => void] {
  const [here, setHere] = useState<SectionTitle>('people-title')
  const goTo = (title: SectionTitle) => {
    const heading = document.getElementById(title)
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
    heading?.closest('section')?.scrollIntoView({ block: 'start' })
    setHere(title)
  }
  useEffect(() => {
    const scroller = page.current
    if (!scroller) return
    const onScroll = () => {
      const top = scroller.getBoundingClientRect().top
      const passed = SECTIONS.filter(({ title }) => (document.getElementById(title)?.getBoundingClientRect().top ?? Infinity) < top + 80)
      const last = passed.at(-1)
      // At the end of the page a short section never reaches the top.
      if (last && scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 2) setHere(last.title)
    }
    scroller.addEventListener('scroll', onScroll, { passive: true })
    return () => scroller.removeEventListener('scroll', onScroll)
  }, [page])
  return [here, goTo]
}
