print("infinity-mock-server")
