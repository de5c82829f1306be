# SPDX-License-Identifier: Apache-2.0
# Packages that tests run in Node, by name from the npm registry that npm itself is configured for, each with the
# integrity of the lock file. To move to other releases, change package.json there and let npm write its lock file anew.

# privity_fetch_node_packages(<pins> <into>): leaves what <pins>' lock file names in <into>/node_modules, or stops with
# words. Asks the network only if <into> was made for another lock file.
function(privity_fetch_node_packages pins into)
    file(LOCK ${into}.lock GUARD FUNCTION TIMEOUT 300)
    file(SHA256 ${pins}/package-lock.json wanted)
    set(found "")
    if(EXISTS ${into}/package-lock.json)
        file(SHA256 ${into}/package-lock.json found)
    endif()
    if(found STREQUAL wanted)
        return()
    endif()

    find_program(NPM npm)
    if(NOT NPM)
        message(FATAL_ERROR "npm, which fetches the packages of ${pins}, was not found. Install it.")
    endif()
    message(STATUS "Fetching packages for tests with npm")
    set(scratch ${into}.fetched)
    file(REMOVE_RECURSE ${scratch})
    file(COPY ${pins}/package.json ${pins}/package-lock.json ${pins}/.npmrc DESTINATION ${scratch})
    execute_process(COMMAND ${NPM} ci --ignore-scripts WORKING_DIRECTORY ${scratch}
        RESULT_VARIABLE result OUTPUT_VARIABLE words ERROR_VARIABLE words TIMEOUT 300)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "The packages of ${pins} could not be fetched, or are not what was pinned. "
            "npm says (${result}):\n${words}")
    endif()
    file(REMOVE_RECURSE ${into})
    file(RENAME ${scratch} ${into}) # at once: where its lock file stands, the rest is whole
endfunction()
