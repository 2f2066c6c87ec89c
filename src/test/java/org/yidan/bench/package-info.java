/**
 * What a whole call costs: {@link org.yidan.bench.CallBenchmark} walks calls through the real services and, beside them, the
 * same steps through a bare engine on the same database server. Runs with {@code mvn -Pbench verify} only.
 */
@NullMarked
package org.yidan.bench;

import org.jspecify.annotations.NullMarked;
