def finish(pdf): pass
