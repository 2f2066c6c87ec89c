package org.yidan.halves;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Calls, enforcement, the list as it changes, and the doors of the house: task list, engine, rights. */
@Suite
@SelectPackages("org.yidan")
@IncludeClassNamePatterns({FirstHalf.ITS_TESTS, FirstHalf.AFTERWARDS})
@ExcludeClassNamePatterns(FirstHalf.OF_BOTH)
class FirstHalf {

    /** All other tests are of the {@link SecondHalf}, so that none is in both and none in neither. */
    static final String ITS_TESTS =
            "org\\.yidan\\.(adjustment|call|enforcement|engine|evaluation|level|notification|open311|security|tasklist)\\..*Test";

    /** What each half judges by what its own tests have left behind. */
    static final String AFTERWARDS = "org\\.yidan\\.afterwards\\..*Test";

    /** Judged when both have ended. */
    static final String OF_BOTH = ".*\\.ModelCoverageTest";
}
