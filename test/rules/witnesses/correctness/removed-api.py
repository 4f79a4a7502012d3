# --- removed-api
try:
    openai.ChatCompletion
except error:
    raise ValueError("refused")
if sys.version_info:
    openai.ChatCompletion
openai.Completion # flagged
openai.Embedding # flagged
openai.Image # flagged
openai.Moderation # flagged
np.float # flagged
np.int # flagged
np.bool # flagged
np.object # flagged
np.str # flagged
np.long # flagged
np.unicode # flagged
np.complex # flagged
numpy.float # flagged
numpy.int # flagged
numpy.bool # flagged
numpy.object # flagged
numpy.str # flagged
np.asscalar # flagged

# --- removed-api
np.product # flagged
np.cumproduct # flagged
np.alltrue # flagged
np.sometrue # flagged
np.float_ # flagged
np.Inf # flagged
np.NaN # flagged
np.string_ # flagged
np.unicode_ # flagged
inspect.getargspec # flagged
inspect.formatargspec # flagged
inspect.getmoduleinfo # flagged
collections.Mapping # flagged
collections.MutableMapping # flagged
collections.Iterable # flagged
collections.Iterator # flagged
collections.Callable # flagged
collections.Sequence # flagged
collections.MutableSequence # flagged
collections.Set # flagged
collections.MutableSet # flagged
collections.Hashable # flagged
collections.Sized # flagged
collections.Container # flagged

# --- removed-api
collections.Generator # flagged
collections.Awaitable # flagged
collections.Coroutine # flagged
asyncio.coroutine # flagged
asyncio.Task.all_tasks # flagged
asyncio.Task.current_task # flagged
asyncio.get_child_watcher # flagged
string.letters # flagged
string.lowercase # flagged
string.uppercase # flagged
string.maketrans # flagged
string.joinfields # flagged
string.atoi # flagged
string.atof # flagged
os.getcwdu # flagged
os.popen2 # flagged
os.popen3 # flagged
os.popen4 # flagged
os.tempnam # flagged
os.tmpnam # flagged
os.tmpfile # flagged
os.errno # flagged
time.clock # flagged
cgi.escape # flagged

# --- removed-api
cgi.parse_qs # flagged
cgi.parse_qsl # flagged
HTMLParser.unescape # flagged
ssl.match_hostname # flagged
ssl.RAND_pseudo_bytes # flagged
ssl.RAND_egd # flagged
base64.encodestring # flagged
base64.decodestring # flagged
fractions.gcd # flagged
platform.linux_distribution # flagged
platform.dist # flagged
platform.popen # flagged
sys.maxint # flagged
sys.setdefaultencoding # flagged
sys.exc_clear # flagged
sys.setcheckinterval # flagged
sys.getcheckinterval # flagged
locale.format # flagged
gettext.lgettext # flagged
plistlib.readPlist # flagged
plistlib.writePlist # flagged
importlib.find_loader # flagged
pkgutil.ImpImporter # flagged
configparser.SafeConfigParser # flagged

# --- removed-api
threading._sleep # flagged
random.jumpahead # flagged
itertools.izip # flagged
itertools.imap # flagged
itertools.ifilter # flagged
types.StringType # flagged
types.StringTypes # flagged
types.ListType # flagged
types.DictType # flagged
types.ClassType # flagged
operator.isCallable # flagged
operator.sequenceIncludes # flagged
html.parser.HTMLParseError # flagged
unittest.makeSuite # flagged
unittest.findTestCases # flagged
xml.etree.cElementTree # flagged
app.before_first_request # flagged
flask.Markup # flagged
flask.escape # flagged
flask.ext # flagged
flask.safe_join # flagged
flask._request_ctx_stack # flagged
flask._app_ctx_stack # flagged
flask.json.JSONEncoder # flagged

# --- removed-api
werkzeug.contrib # flagged
werkzeug.secure_filename # flagged
werkzeug.generate_password_hash # flagged
werkzeug.check_password_hash # flagged
werkzeug.security.safe_str_cmp # flagged
werkzeug.security.pbkdf2_hex # flagged
werkzeug.urls.url_parse # flagged
werkzeug.urls.url_quote # flagged
werkzeug.urls.url_encode # flagged
werkzeug.urls.url_decode # flagged
werkzeug.urls.url_join # flagged
werkzeug.urls.url_unquote # flagged
werkzeug.urls.url_fix # flagged
django.utils.translation.ugettext # flagged
django.utils.translation.ugettext_lazy # flagged
django.utils.encoding.force_text # flagged
django.utils.encoding.smart_text # flagged
django.conf.urls.url # flagged
django.core.urlresolvers # flagged
django.utils.http.is_safe_url # flagged
django.utils.http.urlquote # flagged
django.utils.http.urlencode_safe # flagged
django.shortcuts.render_to_response # flagged
django.utils.six # flagged

# --- removed-api
django.utils.crypto.pbkdf2_hex # flagged
pd.Panel # flagged
pd.datetime # flagged
pd.np # flagged
pd.rolling_mean # flagged
pd.rolling_std # flagged
pd.ewma # flagged
pandas.Panel # flagged
pandas.datetime # flagged
pandas.rolling_mean # flagged
sklearn.externals # flagged
sklearn.cross_validation # flagged
sklearn.grid_search # flagged
sklearn.datasets.load_boston # flagged
sklearn.metrics.plot_confusion_matrix # flagged
sklearn.datasets.fetch_mldata # flagged
sklearn.preprocessing.Imputer # flagged
tf.Session # flagged
tf.placeholder # flagged
tf.get_variable # flagged
tf.global_variables_initializer # flagged
tf.contrib # flagged
tf.app # flagged
tf.flags # flagged

# --- removed-api
tf.gfile # flagged
tf.logging # flagged
tf.ConfigProto # flagged
tf.InteractiveSession # flagged
tf.initialize_all_variables # flagged
tf.mul # flagged
tf.sub # flagged
scipy.misc.imread # flagged
scipy.misc.imresize # flagged
scipy.misc.imsave # flagged
scipy.misc.factorial # flagged
pydantic.BaseSettings # flagged
jinja2.Markup # flagged
jinja2.escape # flagged
jinja2.contextfunction # flagged
jinja2.contextfilter # flagged
jinja2.environmentfilter # flagged
pytest.yield_fixture # flagged
pytest.config # flagged
tornado.web.asynchronous # flagged
tornado.gen.Task # flagged
attr.assoc # flagged
cryptography.utils.int_from_bytes # flagged
ast.Str # flagged

# --- removed-api
ast.Num # flagged
ast.NameConstant # flagged
ast.Bytes # flagged
typing.io # flagged
typing.re # flagged
urllib.urlopen # flagged
urllib.quote # flagged
urllib.quote_plus # flagged
urllib.unquote # flagged
urllib.urlencode # flagged
urllib.urlretrieve # flagged
urllib.pathname2url # flagged
thread.start_new_thread # flagged
email.Utils # flagged
email.MIMEText # flagged
string.join # flagged
string.replace # flagged
string.split # flagged
string.lower # flagged
string.upper # flagged
asyncio.JoinableQueue # flagged
sklearn.utils.testing # flagged
pandas.io.json.json_normalize # flagged
pandas.util.testing # flagged

# --- removed-api
from jinja2 import escape # flagged
from jinja2 import Markup # flagged
from flask import escape # flagged
from flask import Markup # flagged
from collections import Hashable # flagged
from collections import MutableSet # flagged
from collections import Set # flagged
from collections import MutableSequence # flagged
from collections import Sequence # flagged
from collections import Callable # flagged
from collections import Iterator # flagged
from collections import Iterable # flagged
from collections import MutableMapping # flagged
from collections import Mapping # flagged
django.utils.translation.ungettext # flagged
django.utils.timezone.FixedOffset # flagged
django.utils.html.remove_tags # flagged
django.contrib.auth.views.login # flagged
django.contrib.auth.views.logout # flagged
django.db.models.NullBooleanField # flagged
django.db.models.permalink # flagged
django.template.loader.render_to_response # flagged
flask.globals._app_ctx_stack # flagged
flask_script.Manager # flagged

# --- removed-api
from base64 import encodestring # flagged
from fractions import gcd # flagged
from time import clock # flagged
from inspect import getargspec # flagged
from sklearn.datasets import load_boston # flagged
from scipy.misc import imread # flagged
from pydantic import BaseSettings # flagged
from sklearn.grid_search import GridSearchCV # flagged
from sklearn.cross_validation import train_test_split # flagged
from sklearn.externals import joblib # flagged
from django.shortcuts import render_to_response # flagged
from django.utils.http import is_safe_url # flagged
from django.utils.encoding import smart_text # flagged
from django.utils.encoding import force_text # flagged
from django.utils.translation import ugettext_lazy # flagged
from django.utils.translation import ugettext # flagged
from django.core.urlresolvers import reverse # flagged
from django.conf.urls import url # flagged
from werkzeug.urls import url_quote # flagged
from werkzeug.urls import url_parse # flagged
from werkzeug.security import safe_str_cmp # flagged
from werkzeug import check_password_hash # flagged
from werkzeug import generate_password_hash # flagged
from werkzeug import secure_filename # flagged

# --- removed-api
from langchain.vectorstores import FAISS # flagged
from langchain.embeddings import OpenAIEmbeddings # flagged
from langchain.chat_models import ChatOpenAI # flagged
from langchain.llms import OpenAI # flagged
from asyncio import coroutine # flagged
from base64 import decodestring # flagged
self.assertEquals(data) # flagged
value.assertEquals(data)
self.get(data)
request.is_ajax() # flagged
request.is_xhr # flagged
model.predict_classes(data) # flagged
model.fit_generator(data) # flagged
frame.as_matrix() # flagged
frame.ix["name"] # flagged
parser.readfp(data) # flagged
element.getchildren() # flagged
element.getiterator(data) # flagged
thread.isAlive() # flagged
mapping.has_key(data) # flagged
mapping.iteritems() # flagged
mapping.itervalues() # flagged
mapping.iterkeys() # flagged
frame.append(data, ignore_index=name) # flagged

# --- removed-api
from imp import load_source # flagged
pd.read_csv(data, error_bad_lines=name) # flagged
send_file(data, attachment_filename=name) # flagged
asyncio.sleep(1, loop=loop) # flagged
try:
    import imp
except:
    raise ValueError("refused")
if python:
    import imp

# --- removed-api
imp.load_source(data)
try:
    raw_input(data)
except error:
    raise ValueError("refused")
datetime.utcfromtimestamp(data) # flagged
datetime.datetime.utcfromtimestamp(data) # flagged
tempfile.mktemp(data) # flagged
engine.execute(data) # flagged
thread.setDaemon(data) # flagged
threading.currentThread() # flagged
threading.activeCount() # flagged
torch.autograd.Variable(data) # flagged
abc.abstractproperty # flagged
try:
    datetime.utcfromtimestamp(data)
except error:
    raise ValueError("refused")
pkg_resources.resource_filename(data) # flagged
logging.warn(data) # flagged
log.warn(data) # flagged
value.warn(data)
sqlalchemy.ext.declarative.declarative_base(data) # flagged
pydantic.validator(data) # flagged

# --- removed-api
optparse.OptionParser(data) # flagged
try:
    asyncio.get_event_loop()
except error:
    raise ValueError("refused")
