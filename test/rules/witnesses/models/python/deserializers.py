# --- unsafe-deserialization
from marshal import load as imported_load
from jsonpickle import loads as imported_loads
from _pickle import loads as imported_loads_2
from cPickle import load as imported_load_2
from cPickle import loads as imported_loads_3
from pickle import Unpickler as imported_unpickler
imported_unpickler(request.cookies["state"]) # flagged
imported_loads_3(request.cookies["state"]) # flagged
imported_load_2(request.cookies["state"]) # flagged
imported_loads_2(request.cookies["state"]) # flagged
imported_loads(request.cookies["state"]) # flagged
imported_load(request.cookies["state"]) # flagged
pickle.loads(
    request.cookies["state"]) # flagged
