# --- permissive-cors-with-credentials
CORS(app, supports_credentials=True, origins="*") # flagged
CORS(app, supports_credentials=True, origins=["*"]) # flagged
CORS(app, supports_credentials=True, resources={"/api/*": {"origins": "*"}}) # flagged
app.add_middleware(CORSMiddleware, allow_origin_regex=".*", allow_credentials=True) # flagged
CORSMiddleware(allow_origins=["*"], allow_credentials=True) # flagged
Middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True) # flagged
origins = ["*"]
Middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True) # flagged
cross_origin(origins="*", supports_credentials=True) # flagged
cross_origin(supports_credentials=True) # flagged
response["Access-Control-Allow-Origin"] = request.headers.get("Origin", "*") # flagged
response.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin", "*") # flagged
response["Access-Control-Allow-Credentials"] = "true"
response.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin", "*") # flagged
response.headers.add("Access-Control-Allow-Origin", request.headers.get("Origin", "*")) # flagged
response.headers["Access-Control-Allow-Credentials"] = "true"
response.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin", "*") # flagged
self.set_header("Access-Control-Allow-Origin", request.headers.get("Origin", "*")) # flagged
response.headers["Access-Control-Allow-Credentials"] = "true"
response.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin", "*") # flagged
self.send_header("Access-Control-Allow-Origin", request.headers.get("Origin", "*")) # flagged
response.headers["Access-Control-Allow-Credentials"] = "true"
response.headers["Access-Control-Allow-Origin"] = origin
response.headers["Access-Control-Allow-Credentials"] = "true"

# --- permissive-cors-with-credentials
response.headers.add("Access-Control-Allow-Origin", request.headers.get("Origin", "*")) # flagged
response.headers.add("Access-Control-Allow-Credentials", "true")
self.set_header("Access-Control-Allow-Origin", request.headers.get("Origin", "*")) # flagged
self.set_header("Access-Control-Allow-Credentials", "true")
self.send_header("Access-Control-Allow-Origin", request.headers.get("Origin", "*")) # flagged
self.send_header("Access-Control-Allow-Credentials", "true")
CORS_ALLOW_CREDENTIALS = True
CORS_ALLOW_ALL_ORIGINS = True # flagged
CORS_ALLOW_CREDENTIALS = True
CORS_ORIGIN_ALLOW_ALL = True # flagged

# --- permissive-cors-with-credentials
CORS_ALLOW_ALL_ORIGINS = True # flagged
CORS_ALLOW_CREDENTIALS = True

# --- permissive-cors-with-credentials
CORS_ORIGIN_ALLOW_ALL = True # flagged
CORS_ALLOW_CREDENTIALS = True

# --- permissive-cors-with-credentials
CORS(app, supports_credentials=True, resources=resources)
cross_origin(supports_credentials=True, origins=ORIGINS)

# --- permissive-cors-with-credentials
origins = ["https://app.example.com", "*"]
app.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True) # flagged

# --- permissive-cors-with-credentials
response.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin", "*")

# --- permissive-cors-with-credentials
CORS_ALLOW_ALL_ORIGINS = True
