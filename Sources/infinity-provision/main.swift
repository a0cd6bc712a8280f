print("infinity-provision")
