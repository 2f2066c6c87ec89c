/** The engine's settings, as plugins that the starter applies before the engine is built; see {@code EngineDefaults}. */
@NullMarked
package org.yidan.engine.configuration;

import org.jspecify.annotations.NullMarked;
