// --- cross-site-scripting
function addComment(list, comment) {
  h(tag, {innerHTML: comment}) // flagged
}
function addComment(list, comment) {
  h(tag, {domProps: {innerHTML: comment}}) // flagged
}
function addComment(list, comment) {
  createElement(tag, {domProps: {innerHTML: comment}}) // flagged
}
function addComment(list, comment) {
  createApp({template: comment}) // flagged
}
function addComment(list, comment) {
  new Vue({template: comment}) // flagged
}
function addComment(list, comment) {
  Vue.component('raw', {template: comment}) // flagged
}
function addComment(list, comment) {
  defineComponent({template: comment}) // flagged
}
function addComment(list, comment) {
  Vue.compile(comment) // flagged
}

// --- cross-site-scripting
function addComment(list, comment) {
  h(tag, {innerHTML: 
      comment}) // flagged
}
