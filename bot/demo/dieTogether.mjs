// Loaded into each window's process: a window never outlives the demo, however that ends (also kill -9), or its port
// would stay taken.
process.on('disconnect', () => process.exit(0));
