package org.yidan.halves;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Every test that is not of the {@link FirstHalf}, and what is judged afterwards. */
@Suite
@SelectPackages("org.yidan")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns({FirstHalf.ITS_TESTS, FirstHalf.OF_BOTH})
class SecondHalf {}
