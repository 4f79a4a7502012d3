# --- command-injection
def ping(host):
    os.system(st.text_input()) # flagged
def ping(host):
    os.system(streamlit.text_input()) # flagged
def ping(host):
    os.system(st.sidebar.text_input()) # flagged
def ping(host):
    os.system(st.widget())
def ping(host):
    os.system(st.query_params) # flagged
def ping(host):
    os.system(streamlit.query_params) # flagged
def log(ssm):
    pass
os.system(ssm) # flagged
app = gr.Interface(fn=log)
def log(ssm):
    pass
os.system(ssm) # flagged
app = gr.Interface(log)
def log(ssm):
    pass
os.system(ssm) # flagged
gr.Interface(fn=log).launch()

# --- command-injection
def log(ssm):
    pass
os.system(ssm) # flagged
gr.ChatInterface(log).launch()
def log(ssm):
    pass
with gr.Blocks() as app:
    button.click(log)
    os.system(ssm) # flagged
def log(ssm):
    pass
with gr.Blocks() as app:
    button.click(fn=log)
    os.system(ssm) # flagged

# --- cross-site-scripting
st.markdown(request.POST, unsafe_allow_html=True) # flagged
st.write(request.POST, unsafe_allow_html=True) # flagged
components.html(request.POST) # flagged
st.components.v1.html(request.POST) # flagged
st.html(request.POST) # flagged
st.markdown(
    request.POST, unsafe_allow_html=True) # flagged
