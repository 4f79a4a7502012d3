# --- unsafe-deserialization
from yaml import load, FullLoader
page.load(f)
yaml.unsafe_load(f) # flagged
yaml.unsafe_load(stream=f) # flagged
yaml.load(f, yaml.Loader) # flagged
page.load(stream=f)
yaml.load_all(f) # flagged
yaml.load_all(stream=f) # flagged
yaml.unsafe_load_all(f) # flagged
yaml.unsafe_load_all(stream=f) # flagged
yaml.load_all(f, Loader=yaml.Loader) # flagged
yaml.load_all(stream=f, Loader=yaml.Loader) # flagged
yaml.load_all(f, yaml.Loader) # flagged
page.load_all(f)
state = load(stream=blob) # flagged
yaml.unsafe_load(f, yaml.Loader)
cPickle.load(f) # flagged
_pickle.load(f) # flagged
dill.load(f) # flagged
cloudpickle.load(f) # flagged
jsonpickle.load(f) # flagged
marshal.load(f) # flagged

# --- unsafe-deserialization
pickle.load_all(f)
dill.loads(dill.dumps(item))
cloudpickle.loads(cloudpickle.dumps(item))
if hmac.compare_digest(digest, known):
    pickle.load(f)
joblib.load(path) # flagged
pandas.read_pickle(path) # flagged
pd.read_pickle(path) # flagged
shelve.open(path) # flagged
srsly.pickle_loads(data) # flagged
numpy.load(path, allow_pickle=True) # flagged
fetch(path, allow_pickle=True)
np.load(path, allow_pickle=True) # flagged
torch.load(path, weights_only=False) # flagged
fetch(path, weights_only=False)
load(typ="unsafe") # flagged
if not hmac.compare_digest(digest, known):
    raise ValueError("refused")
load(typ="unsafe")
yaml.full_load_all(f) # flagged
yaml.load(f, FullLoader) # flagged
skops.io.load(path, trusted=True) # flagged
memcache.Client(hosts, unpickler=unpickler) # flagged
multiprocessing.connection.Listener(address, authkey=None) # flagged
