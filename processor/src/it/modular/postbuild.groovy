def log = new File(basedir, 'build.log').text
assert log.contains('learned exclusive or')
assert new File(basedir, 'target/generated-sources/annotations/org/example/XorNetwork.java').isFile()
