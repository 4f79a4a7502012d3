# --- dangerous-agent-capability
create_pandas_dataframe_agent(data, allow_dangerous_code=True) # flagged
RequestsGetTool(data, allow_dangerous_requests=True) # flagged
create_agent(data, enable_unsafe_code_execution=True) # flagged
create_agent(data, auto_execute=True) # flagged
PythonREPL(data) # flagged
PythonAstREPLTool(data) # flagged
ShellTool(data) # flagged
BashProcess(data) # flagged
create_python_agent(data) # flagged
load_tools(["terminal"]) # flagged
load_tools(["python_repl"]) # flagged
PALChain.from_math_prompt(data) # flagged
autogen.UserProxyAgent(data, code_execution_config={"use_docker": False}) # flagged
UserProxyAgent(data, code_execution_config={"use_docker": False}) # flagged
LocalCommandLineCodeExecutor(data) # flagged
