/// The module's version of nothing yet; replaced by its first real file.
