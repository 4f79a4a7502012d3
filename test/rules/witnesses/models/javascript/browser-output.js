// --- cross-site-scripting
box.outerHTML = req.body.text // flagged
box.outerHTML += req.body.text // flagged
box.srcdoc = req.body.text // flagged
document.write(req.body.text) // flagged
document.writeln(req.body.text) // flagged
window.document.write(req.body.text) // flagged
box.insertAdjacentHTML('beforeend', req.body.text) // flagged
document.createRange().createContextualFragment(req.body.text) // flagged
box.setHTMLUnsafe(req.body.text) // flagged
Object.assign(box, {innerHTML: req.body.text}) // flagged
box['innerHTML'] = req.body.text // flagged
box.setAttribute('srcdoc', req.body.text) // flagged
document.execCommand('insertHTML', ui, req.body.text) // flagged
box.innerHTML = 
    req.body.text // flagged
popup.setHTML(req.body.text) // flagged
marker.bindPopup(
    req.body.text) // flagged

// --- remote-script-loaded
script.src = location.search // flagged
script.setAttribute('src', location.search) // flagged
tag.src = location.search
script.src = 
    location.search // flagged
importScripts(location.search) // flagged
new Worker(location.search) // flagged
new SharedWorker(location.search) // flagged
navigator.serviceWorker.register(location.search) // flagged
$.getScript(location.search) // flagged
jQuery.getScript(location.search) // flagged
loadScript(location.search) // flagged
importScripts(
    location.search) // flagged
tag = document.createElement('script');
tag.src = location.search // flagged
tag = document.createElement('script');
tag.setAttribute('src', location.search) // flagged
tag = document.createElement('script');
tag.src = 
    location.search // flagged

// --- open-redirect
const next = new URLSearchParams(location.search).get('next');
window.location = next; // flagged
const next = new URLSearchParams(location.search).get('next');
location = next; // flagged
const next = new URLSearchParams(location.search).get('next');
document.location = next; // flagged
const next = new URLSearchParams(location.search).get('next');
top.location = next; // flagged
const next = new URLSearchParams(location.search).get('next');
self.location = next; // flagged
const next = new URLSearchParams(location.search).get('next');
parent.location = next; // flagged
const next = new URLSearchParams(location.search).get('next');
location.href = next; // flagged
const next = new URLSearchParams(location.search).get('next');
document.location.href = next; // flagged
const next = new URLSearchParams(location.search).get('next');
top.location.href = next; // flagged
const next = new URLSearchParams(location.search).get('next');
self.location.href = next; // flagged
const next = new URLSearchParams(location.search).get('next');
parent.location.href = next; // flagged
const next = new URLSearchParams(location.search).get('next');
window.location.assign(next); // flagged

// --- open-redirect
const next = new URLSearchParams(location.search).get('next');
location.assign(next); // flagged
const next = new URLSearchParams(location.search).get('next');
document.location.assign(next); // flagged
const next = new URLSearchParams(location.search).get('next');
location.replace(next); // flagged
const next = new URLSearchParams(location.search).get('next');
document.location.replace(next); // flagged
const next = new URLSearchParams(location.search).get('next');
window.open(next); // flagged
const next = new URLSearchParams(location.search).get('next');
window.navigate(next); // flagged
