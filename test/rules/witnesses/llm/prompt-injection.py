# --- prompt-injection
def tutor(client, bio):
    LlmAgent(name="tutor", instruction=text + bio) # flagged
def tutor(client, bio):
    LlmAgent(name="tutor", instruction=text % bio) # flagged
def tutor(client, bio):
    LlmAgent(name="tutor", instruction=text % (bio,)) # flagged
def tutor(client, bio):
    LlmAgent(name="tutor", instruction=text.format(bio)) # flagged
def tutor(client, bio):
    LlmAgent(name="tutor", instruction=text.format(key=bio)) # flagged
def tutor(client, bio):
    LlmAgent(name="tutor", instruction="text".join([bio])) # flagged
