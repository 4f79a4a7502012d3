# --- credential-in-url
requests.request("GET", "https://api.acme.com/login", params={"password": password}) # flagged
request.args.get("password") # flagged
request.args["password"] # flagged
request.GET.get("password") # flagged
request.query_params.get("password") # flagged
request.query_params["password"] # flagged
request.query.get("password") # flagged
request.query["password"] # flagged
self.get_query_argument("password") # flagged
RedirectResponse(f"/start?token={session_token}") # flagged
HttpResponseRedirect(f"/start?token={session_token}") # flagged
