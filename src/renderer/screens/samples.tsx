// Samples: the list of those drawn, a new one, or one of them with its charts and results.
import { useEffect } from 'react'
import { DrawForm } from '../samples/draw-form'
import { SampleList } from '../samples/sample-list'
import { SamplePage } from '../samples/sample-page'
import { useApp, useAppStore } from '../store/context'
import { Brand } from '../ui/brand'
import { TopBar } from '../ui/top-bar'

const PLACES = { list: SampleList, new: DrawForm, sample: SamplePage } as const

export function SamplesScreen() {
  const store = useAppStore()
  const Place = PLACES[useApp((s) => s.samplePlace)]
  useEffect(() => {
    void store.getState().loadSamples()
  }, [store])
  return (
    <div className="screen">
      <TopBar>
        <Brand />
      </TopBar>
      <main className="samples" id="main">
        <Place />
      </main>
    </div>
  )
}
