# --- jwt-expiry-ignored
dict(data, verify_exp=False) # flagged
jwt.decode(data, verify_exp=False) # flagged
claims = jwt.decode(token, key, algorithms=["HS256"], options={"verify_exp": 
  False}) # flagged
