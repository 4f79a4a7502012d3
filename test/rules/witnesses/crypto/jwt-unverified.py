# --- jwt-unverified
dict(data, verify_signature=False) # flagged
options["verify_signature"] = False # flagged
claims = jwt.decode()
{"verify_signature": False}
checked = jwt.decode(algorithms=algorithms)
jwt.decode(token, key, False) # flagged
jwt.decode(data, verify_signature=False) # flagged
jwt.decode(data, algorithms=['none']) # flagged
jwt.decode(data, algorithms='none') # flagged
jwt.encode(data, algorithm='none') # flagged
jwt.encode(claims, key, 'none') # flagged
jwt.encode({"alg": 'none'}) # flagged
value.decode(data, algorithms=['none'])
jwt.decode(data, algorithms=[header.get("alg")]) # flagged
jwt.decode(data, algorithms=header["alg"]) # flagged
algorithm = jwt.get_unverified_header().get("alg")
jwt.decode(data, algorithms=algorithm) # flagged

# --- jwt-unverified
header = jwt.get_unverified_header()
algorithm = header["alg"]
jwt.decode(data, algorithms=[algorithm]) # flagged

# --- jwt-unverified
header = jwt.get_unverified_header()
algorithm = header.get("alg")
jwt.decode(data, algorithms=[algorithm]) # flagged
jwt.get_unverified_claims(data) # flagged
jws.get_unverified_claims(data) # flagged
jose.jwt.get_unverified_claims(data) # flagged
jwt.process_jwt(data) # flagged
jwt.decode(token, None) # flagged
jwt.decode(token, key=None) # flagged
def roles_of(token):
    raw = base64.urlsafe_b64decode(parts[1] + "==")
    return orjson.loads(raw)["roles"]
def roles_of(token):
    parts = token.split(".")
    return orjson.loads(raw)["roles"]
def subject_of(token):
    header, body, signature = token.split(".")
    return ujson.loads(base64.b64decode(body))["sub"] # flagged
def subject_of(token):
    header, part, *rest = token.split(".")
    return ujson.loads(base64.b64decode(body))["sub"]
