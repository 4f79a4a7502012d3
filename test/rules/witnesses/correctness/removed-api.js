// --- removed-api
fs.exists(data) // flagged
url.resolve(data) // flagged
crypto.createCipher(data) // flagged
crypto.createDecipher(data) // flagged
crypto.createCredentials(data) // flagged
crypto.pseudoRandomBytes(data) // flagged
tls.createSecurePair(data) // flagged
ReactDOM.hydrate(data) // flagged
ReactDOM.unmountComponentAtNode(data) // flagged
ReactDOM.findDOMNode(data) // flagged
ReactDOM.unstable_renderSubtreeIntoContainer(data) // flagged
React.createClass(data) // flagged
React.createFactory(data) // flagged
openai.createChatCompletion(data) // flagged
openai.createCompletion(data) // flagged
openai.createEmbedding(data) // flagged
openai.createImage(data) // flagged
openai.createEdit(data) // flagged
util._extend(data) // flagged
util.puts(data) // flagged
util.print(data) // flagged
util.debug(data) // flagged
util.error(data) // flagged
util.pump(data) // flagged

// --- removed-api
util.log(data) // flagged
util.isArray(data) // flagged
util.isBoolean(data) // flagged
util.isBuffer(data) // flagged
util.isDate(data) // flagged
util.isError(data) // flagged
util.isFunction(data) // flagged
util.isNull(data) // flagged
util.isNullOrUndefined(data) // flagged
util.isNumber(data) // flagged
util.isObject(data) // flagged
util.isPrimitive(data) // flagged
util.isRegExp(data) // flagged
util.isString(data) // flagged
util.isSymbol(data) // flagged
util.isUndefined(data) // flagged
domain.create(data) // flagged
domain.createDomain(data) // flagged
os.tmpDir(data) // flagged
os.getNetworkInterfaces(data) // flagged
process.binding(data) // flagged
path._makeLong(data) // flagged
timers.enroll(data) // flagged
timers.unenroll(data) // flagged

// --- removed-api
http.createClient(data) // flagged
express.bodyParser(data) // flagged
express.cookieParser(data) // flagged
express.session(data) // flagged
express.logger(data) // flagged
express.favicon(data) // flagged
express.methodOverride(data) // flagged
express.createServer(data) // flagged
app.del(data) // flagged
res.sendfile(data) // flagged
req.param(data) // flagged
req.acceptsCharset(data) // flagged
Vue.set(data) // flagged
Vue.delete(data) // flagged
Vue.filter(data) // flagged
mongoose.promise(data) // flagged
jQuery.parseJSON(data) // flagged
Buffer(data) // flagged
given.__defineGetter__(data) // flagged
given.__defineSetter__(data) // flagged
given.__lookupGetter__(data) // flagged
date.getYear() // flagged
arguments.callee // flagged
React.PropTypes // flagged

// --- removed-api
import * as name from "request" // flagged
import { name } from "request" // flagged
import name from "request" // flagged
fs.rmdir(path, {recursive: true}) // flagged
fs.rmdirSync(path, {recursive: true}) // flagged
class Page extends React.Component {
  get(data) {
  }
}
collection.findOneAndRemove(data)
require("crypto")
escape(text) // flagged
querystring.parse(data) // flagged
querystring.stringify(data) // flagged
querystring.escape(data) // flagged
document.execCommand(data) // flagged
cluster.isMaster // flagged
cluster.setupMaster(data) // flagged
punycode.encode(data) // flagged
punycode.toASCII(data) // flagged
date.toGMTString() // flagged
module.parent // flagged
require.extensions // flagged
buffer.access(5, offset, true)
