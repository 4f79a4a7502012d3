# --- unsafe-reflection
def make():
    cls = globals()[client.completions.create()] # flagged
def make():
    cls = globals()[client.responses.create()] # flagged
def make():
    cls = globals()[client.messages.create()] # flagged
def make():
    cls = globals()[client.chat.completions.parse()] # flagged
def make():
    cls = globals()[client.responses.parse()] # flagged
def make():
    cls = globals()[model.generate_content_async()] # flagged
def make():
    cls = globals()[chat.send_message()] # flagged
def make():
    cls = globals()[litellm.acompletion()] # flagged
def make():
    cls = globals()[replicate.run()] # flagged
def make():
    cls = globals()[query_engine.query().response] # flagged

# --- unsafe-reflection
def make():
    cls = globals()[chain.ainvoke()] # flagged
def make():
    cls = globals()[bedrock.invoke_model()] # flagged
def make():
    cls = globals()[openai.ChatCompletion.create()] # flagged
def make():
    cls = globals()[openai.Completion.create()] # flagged
def make():
    cls = globals()[model.generate_content()] # flagged
def make():
    cls = globals()[ollama.chat()] # flagged
def make():
    cls = globals()[ollama.generate()] # flagged
def make():
    cls = globals()[litellm.completion()] # flagged
def make():
    cls = globals()[chain.invoke()] # flagged
def make():
    cls = globals()[value.predict()] # flagged
def make():
    cls = globals()[value.run().content] # flagged
def make():
    cls = globals()[message.tool_calls] # flagged

# --- unsafe-reflection
def make():
    cls = globals()[call.function.arguments] # flagged
def make():
    cls = globals()[llm()] # flagged
def make():
    cls = globals()[llm.call()] # flagged
def make():
    cls = globals()[self._llm.call()] # flagged
def make():
    cls = globals()[chain.run()] # flagged
def make():
    cls = globals()[agent.run()] # flagged
def make():
    cls = globals()[llm_chain.run()] # flagged
def make():
    cls = globals()[askllm()] # flagged
@tool()
def tool(src):
    setattr(obj, src, value) # flagged
@function_tool
def tool(src):
    setattr(obj, src, value) # flagged

# --- unsafe-reflection
@server.tool
def tool(src):
    setattr(obj, src, value) # flagged
@agent.tool_plain
def tool(src):
    setattr(obj, src, value) # flagged
for block in message.content:
    cls = globals()[block.input] # flagged

# --- model-output-executed
class Shell(base):
    def run(self, path):
        return subprocess.run(path, shell=True, capture_output=True).stdout
class Shell(BaseTool):
    def value(self, path):
        return subprocess.run(path, shell=True, capture_output=True).stdout

# --- prompt-injection
def chat():
    system = f"You are a helpful expert on {topic}."
    messages = [{"role": "developer", "content": system}] # flagged
def chat():
    system = f"You are a helpful expert on {topic}."
    messages = [client.messages.create(system=system)] # flagged
def chat():
    system = f"You are a helpful expert on {topic}."
    messages = [client.responses.create(instructions=system)] # flagged
def chat():
    system = f"You are a helpful expert on {topic}."
    messages = [SystemMessage(content=system)] # flagged
def chat():
    system = f"You are a helpful expert on {topic}."
    messages = [SystemMessage(system)] # flagged
def chat():
    system = f"You are a helpful expert on {topic}."
    messages = [("system", system)] # flagged
def chat():
    system = f"You are a helpful expert on {topic}."
    messages = [genai.GenerativeModel(system_instruction=system)] # flagged
def chat():
    system = f"You are a helpful expert on {topic}."
    messages = [GenerateContentConfig(system_instruction=system)] # flagged

# --- prompt-injection
def chat():
    system = f"You are a helpful expert on {topic}."
    messages = [types.GenerateContentConfig(system_instruction=system)] # flagged
def chat():
    system = f"You are a helpful expert on {topic}."
    messages = [SystemMessagePromptTemplate.from_template(system)] # flagged
def chat():
    system = f"You are a helpful expert on {topic}."
    messages = [Agent(instructions=system)] # flagged
def chat():
    system = f"You are a helpful expert on {topic}."
    messages = [Agent(system_prompt=system)] # flagged
def chat():
    system = f"You are a helpful expert on {topic}."
    messages = [client.beta.assistants.create(instructions=system)] # flagged
def chat():
    system = f"You are a helpful expert on {topic}."
    messages = [ollama.generate(system=system)] # flagged

# --- prompt-injection
{"role": "system", "content": 
    f"The pupil says: {bio}"} # flagged
