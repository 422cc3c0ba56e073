// The symptom that the README describes.
def log = new File(basedir, 'build.log').text
assert log.contains('cannot find symbol')
assert log.contains('symbol:   class XorNetwork')
