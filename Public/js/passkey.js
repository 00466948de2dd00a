// Passkeys: asks the browser's authenticator, and sends what it answers with the form around it.
;(function () {
  'use strict'
  if (!window.PublicKeyCredential || !navigator.credentials) return
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0))
  const text = (buffer) => btoa(String.fromCharCode.apply(null, new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')
  const patience = 120000, type = 'public-key'
  const create = (data) => navigator.credentials.create({ publicKey: {
    challenge: bytes(data.challenge), rp: { id: location.hostname, name: data.house }, user: { id: bytes(data.user), name: data.name, displayName: data.name },
    pubKeyCredParams: [{ type, alg: -7 }], attestation: 'none', authenticatorSelection: { userVerification: 'preferred' }, timeout: patience } })
  const get = (data) => navigator.credentials.get({ publicKey: {
    challenge: bytes(data.challenge), rpId: location.hostname, allowCredentials: data.credentials.split(' ').map((id) => ({ type, id: bytes(id) })), userVerification: 'preferred', timeout: patience } })
  document.querySelectorAll('[data-no-passkey]').forEach((e) => { e.hidden = true })
  document.querySelectorAll('[data-passkey]').forEach((part) => {
    const form = part.querySelector('form'), failed = part.querySelector('[data-failed]')
    part.hidden = false
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      failed.hidden = true
      const asked = part.dataset.passkey === 'create' ? create(part.dataset) : get(part.dataset)
      asked.then((made) => {
        const answer = made.response, fields = { credential: made.rawId, client: answer.clientDataJSON, attestation: answer.attestationObject, authenticator: answer.authenticatorData, signature: answer.signature }
        Object.keys(fields).forEach((name) => { if (form.elements[name] && fields[name]) form.elements[name].value = text(fields[name]) })
        form.submit()
      }).catch(() => { failed.hidden = false })
    })
  })
})()
