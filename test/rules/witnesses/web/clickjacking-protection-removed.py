# --- clickjacking-protection-removed
xframe_options_exempt(widget) # flagged
@method_decorator(xframe_options_exempt) # flagged
class widget():
    pass
@method_decorator(xframe_options_exempt) # flagged
def widget():
    pass
response["x-frame-options"] = "ALLOWALL" # flagged
response.set_header("x-frame-options", "ALLOWALL") # flagged
options = {"X-Frame-Options": "ALLOWALL"} # flagged
Talisman(app, frame_options="ALLOWALL") # flagged
response["content-security-policy"] = "frame-ancestors *" # flagged
response.set_header("content-security-policy", "frame-ancestors *") # flagged
options = {"Content-Security-Policy": "frame-ancestors *"} # flagged
CSP_FRAME_ANCESTORS = ["*"] # flagged
del response["x-frame-options"] # flagged
response.headers.pop("x-frame-options") # flagged
response.headers.remove("x-frame-options") # flagged
response.xframe_options_exempt = True # flagged
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"] # flagged
