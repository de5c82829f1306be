# SPDX-License-Identifier: Apache-2.0
# cmake -DHOUSE=<source folder> -DSOURCE=<a good copy of SQLCipher> -DSCRATCH=… -P: only the pinned
# bytes are ever built. Calls itself: with CASE set, it is the configure step that must stop or go
# on.
if(CASE)
    set(CMAKE_SOURCE_DIR ${HOUSE})
    set(CMAKE_BINARY_DIR ${SCRATCH}/${CASE})
    include(${HOUSE}/cmake/SqlCipher.cmake)
    privity_fetch_sqlcipher(${HOUSE}/cmake/sqlcipher ${SCRATCH}/${CASE}/into)
    return()
endif()

# expect(<case> <npm> <words that stop it, or OK>)
function(expect case npm words)
    execute_process(COMMAND ${CMAKE_COMMAND} -DCASE=${case} -DHOUSE=${HOUSE} -DSCRATCH=${SCRATCH} -DNPM=${npm}
        -P ${CMAKE_CURRENT_LIST_FILE} RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE said)
    string(REGEX REPLACE "[ \n]+" " " said "${said}")
    if(words STREQUAL "OK")
        if(NOT result EQUAL 0)
            message(SEND_ERROR "${case}: it must go on, but: ${said}")
        endif()
    elseif(result EQUAL 0 OR NOT said MATCHES "${words}")
        message(SEND_ERROR "${case}: it must stop with '${words}', but (${result}): ${said}")
    endif()
endfunction()

file(REMOVE_RECURSE ${SCRATCH})
set(package node_modules/@journeyapps/sqlcipher/deps/sqlcipher-amalgamation)
file(WRITE ${SCRATCH}/npm-good "#!/bin/sh\nmkdir -p ${package} && cp ${SOURCE}/sqlite3*.[ch] ${package}\n")
file(WRITE ${SCRATCH}/npm-other
    "#!/bin/sh\nmkdir -p ${package} && cp ${SOURCE}/sqlite3*.[ch] ${package} && echo ' ' >> ${package}/sqlite3.c\n")
file(WRITE ${SCRATCH}/npm-refuses "#!/bin/sh\necho 'npm ERR! code EINTEGRITY'\nexit 1\n")
file(CHMOD ${SCRATCH}/npm-good ${SCRATCH}/npm-other ${SCRATCH}/npm-refuses PERMISSIONS OWNER_READ OWNER_EXECUTE)

expect(fetched-as-pinned ${SCRATCH}/npm-good OK)
expect(integrity-differs ${SCRATCH}/npm-refuses "code EINTEGRITY")
file(COPY ${SCRATCH}/fetched-as-pinned/into/ DESTINATION ${SCRATCH}/kept/into)
expect(kept ${SCRATCH}/npm-refuses OK)
file(APPEND ${SCRATCH}/kept/into/sqlite3.h " ")
expect(kept ${SCRATCH}/npm-refuses "could not be fetched, or is not what was pinned")
expect(fetched-other-bytes ${SCRATCH}/npm-other "do not have the pinned SHA-256: sqlite3.c")
if(EXISTS ${SCRATCH}/fetched-other-bytes/into/sqlite3.c)
    message(SEND_ERROR "other bytes were taken over")
endif()
