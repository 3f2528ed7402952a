// What the pages do beyond forms and links: keys, and the effect of a change while it is typed.
const keys = document.querySelector('#keys')
keys.checked = localStorage.getItem('keys') !== 'off'
keys.addEventListener('change', () => localStorage.setItem('keys', keys.checked ? 'on' : 'off'))

const rows = [...document.querySelectorAll('[data-item]')]
let here = -1

function go(step) {
  if (rows.length === 0) return
  rows[here]?.classList.remove('here')
  here = Math.min(rows.length - 1, Math.max(0, here + step))
  rows[here].classList.add('here')
  rows[here].querySelector('a').focus()
}

function select() {
  const box = rows[here]?.querySelector('input[type=checkbox]')
  if (box) box.checked = !box.checked
}

/** A decision by key is about the row that one is on, unless others are selected. */
function press(target) {
  if (target.name === 'review' && rows.length > 0) {
    const some = document.querySelector('[data-item] input:checked')
    if (!some) select()
    if (!document.querySelector('[data-item] input:checked')) return
  }

  if (target.matches('button, a')) target.click()
  else target.focus()
}

const isTyping = (target) => target.matches('input:not([type=checkbox]), textarea, select')

document.addEventListener('keydown', (event) => {
  const {key, target} = event
  if (key === 'Escape' && isTyping(target)) return target.blur()
  if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey || isTyping(target)) return
  const onRow = target.closest?.('[data-item]')
  if (onRow) here = rows.indexOf(onRow)
  const button = document.querySelector(`[data-key="${CSS.escape(key)}"]`)
  if (key === 'j' || key === 'k') go(key === 'j' ? 1 : -1)
  else if (key === ' ' && onRow && !target.matches('input')) select()
  else if (button) press(button)
  else return
  event.preventDefault()
})

const form = document.querySelector('form.terms')
let waiting

async function showEffect() {
  const action = form.querySelector('[formaction]').getAttribute('formaction')
  const answer = await fetch(action, {
    method: 'POST',
    headers: {Accept: 'application/json'},
    body: new URLSearchParams(new FormData(form))
  }).catch(() => undefined)
  const said = answer?.ok ? await answer.json() : {text: ''}
  form.querySelector('.effect').textContent = said.text
}

form?.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(showEffect, 400)
})

document.querySelector('.message')?.scrollIntoView({block: 'nearest'})
