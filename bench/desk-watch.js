// Runs inside the window that is measured: from the key that a person presses to the frame that shows what it did, and the time between
// frames while the text scrolls. Plain script, as it is put into the page as it is.

;(() => {
  /** When the last key went down, in the clock of performance.now(): the time the browser took it, not the time a handler ran. */
  let pressed = 0
  const note = (event) => {
    pressed = event.timeStamp
  }
  for (const kind of ['keydown', 'input', 'mousemove']) window.addEventListener(kind, note, { capture: true, passive: true })

  const textOf = (selector) => document.querySelector(selector)?.textContent ?? ''
  const inSight = (element, frame) => {
    if (!element || !frame) return false
    const box = element.getBoundingClientRect()
    const view = frame.getBoundingClientRect()
    return box.bottom > view.top && box.top < view.bottom
  }
  const scroller = () => document.querySelector('.sides-scroll')
  const bothShow = (selector) =>
    ['original', 'scrubbed'].every((side) =>
      [...document.querySelectorAll(`${selector}[data-side="${side}"]`)].some((element) => inSight(element, scroller())),
    )

  /** What is on the screen, as one text; an action is done when it is another, or when it holds what is asked for. */
  const looks = {
    panes: () => String(bothShow('.sides-table td > span')),
    finding: () => (bothShow('.mark-selected') ? textOf('.finding-card .num') + textOf('.finding-card .finding-words') : ''),
    card: () => textOf('.finding-card'),
    left: () => textOf('.panel-head [role=status]'),
    history: () =>
      [...document.querySelectorAll('.panel-head button')].map((b) => b.disabled).join() + textOf('.panel-head') + textOf('.finding-card'),
    dialog: () => textOf('dialog h2'),
    closed: () => String(document.querySelector('dialog') === null),
    count: () => `${textOf('dialog h2')}|${textOf('.finding-card .num').split(' of ')[1] ?? ''}`,
    marked: () => [...document.querySelectorAll('.sides-table .marked')].map((m) => m.dataset.at + m.textContent).join(),
    hovered: () => (bothShow('.mark-hovered') ? document.querySelector('.mark-hovered').dataset.at : ''),
    found: () => (inSight(document.querySelector('.match-now'), scroller()) ? textOf('.find-count') + textOf('.match-now') : ''),
    charts: () => textOf('.worklist-count') + textOf('.chart-table tbody'),
    facets: () => textOf('.facet-list'),
    picked: () => textOf('.action-what'),
  }

  const painted = () =>
    new Promise((done) => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => done(performance.now())
      channel.port2.postMessage(null)
    })

  let waiting = null

  /** Waits for the frame in which `look` changes to something, or to `wanted` where it is given. Called before the key is pressed. */
  function watch(look, wanted) {
    const before = looks[look]()
    waiting = new Promise((done, fail) => {
      const began = performance.now()
      const frame = () => {
        const now = looks[look]()
        if (wanted === undefined ? now !== before && now !== '' : now === wanted) void painted().then((at) => done(at - pressed))
        else if (performance.now() - began > 30_000) fail(new Error(`${look} never changed`))
        else requestAnimationFrame(frame)
      }
      requestAnimationFrame(frame)
    })
  }

  let frames = null
  const deskWatch = {
    watch,
    /** Milliseconds from the key to the end of that frame. */
    took: () => waiting,
    look: (name) => looks[name](),
    startFrames() {
      frames = []
      let last = null
      const frame = (at) => {
        if (!frames) return
        if (last !== null) frames.push(at - last)
        last = at
        requestAnimationFrame(frame)
      }
      requestAnimationFrame(frame)
    },
    stopFrames() {
      const seen = frames
      frames = null
      return seen
    },
    place: () => ({ top: scroller().scrollTop, end: scroller().scrollHeight - scroller().clientHeight }),
  }
  Object.assign(window, { deskWatch })
})()
