// --- code-injection
self.eval(req.query.formula) // flagged

// --- code-injection
(0, eval)(req.query.formula) // flagged
Function(req.query.formula) // flagged
Function.constructor(req.query.formula) // flagged
new AsyncFunction(req.query.formula) // flagged
new GeneratorFunction(req.query.formula) // flagged
vm.compileFunction(req.query.formula) // flagged
new vm.Script(req.query.formula) // flagged
new Script(req.query.formula) // flagged
new vm.SourceTextModule(req.query.formula) // flagged
new vm.Script(code).runInNewContext(req.query.formula) // flagged
runInNewContext(req.query.formula) // flagged
runInThisContext(req.query.formula) // flagged
execScript(req.query.formula) // flagged
page.evaluateOnNewDocument(req.query.formula) // flagged
webcontents.executeJavaScript(req.query.formula) // flagged
chrome.tabs.executeScript(tab, {code: req.query.formula}) // flagged
safeEval(req.query.formula) // flagged
staticEval(req.query.formula) // flagged
notevil(req.query.formula) // flagged
requireFromString(req.query.formula) // flagged
made._compile(req.query.formula) // flagged
isolate.compileScript(req.query.formula) // flagged
new VMScript(req.query.formula) // flagged
element.setAttribute('ona', req.query.formula) // flagged

// --- code-injection
setTimeout(req.query.formula) // flagged
setInterval(req.query.formula) // flagged
setImmediate(req.query.formula) // flagged
window.setTimeout(req.query.formula) // flagged
window.setInterval(req.query.formula) // flagged
eval(
    req.query.formula) // flagged
box = new VM()
box.run(req.query.formula) // flagged

// --- code-injection
box = new NodeVM()
box.run(req.query.formula) // flagged

// --- code-injection
box = new Sandbox()
box.run(req.query.formula) // flagged
new VM().run(req.query.formula) // flagged
new NodeVM().run(req.query.formula) // flagged
mathjs.evaluate(req.query.formula) // flagged
math.eval(req.query.formula) // flagged
mathjs.eval(req.query.formula) // flagged
jsonpath.query(object, req.query.formula) // flagged
jp.query(object, req.query.formula) // flagged
JSONPath(req.query.formula) // flagged
jexl.eval(req.query.formula) // flagged
angular.$parse(req.query.formula) // flagged
jsonata(req.query.formula) // flagged
require(req.query.formula) // flagged
import(req.query.formula) // flagged
require.resolve(req.query.formula) // flagged
module.require(req.query.formula) // flagged
importFresh(req.query.formula) // flagged
process.dlopen(made, req.query.formula) // flagged
require(
    req.query.formula) // flagged

// --- regex-denial-of-service
new RegExp(req.query.q) // flagged
RegExp(req.query.q) // flagged
{$regex: req.query.q} // flagged
text.search(req.query.q) // flagged
value.search({ name: req.query.q })
new RegExp(
    req.query.q) // flagged
