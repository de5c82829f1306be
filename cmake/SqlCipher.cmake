# SPDX-License-Identifier: Apache-2.0
# SQLCipher from its C amalgamation, never from the distribution: Debian 12's 3.4.1 has none of what
# the stores use and lies in the range of SQLite's WAL-reset fault (3.7.0 - 3.51.2). To move to
# another release, change cmake/sqlcipher/package.json, its lock file, and the three sums below.

set(PRIVITY_SQLCIPHER_DIR ${CMAKE_SOURCE_DIR}/build/deps/sqlcipher CACHE PATH
    "Where SQLCipher's source is kept, for all build folders. Files put there by hand are checked")

# privity_fetch_sqlcipher(<pins> <into>): leaves the three files of the pinned release in <into>, or
# stops with words. <pins> is the folder of package.json and its lock file. Asks the network only if
# a file is missing or differs.
function(privity_fetch_sqlcipher pins into)
    set(sums
        sqlite3.c    2ba87bbc92caf02c0ac640198c537c24bdda899a18bbba289f3d3f44d56795e4
        sqlite3.h    c7253bc5d2ba0fad5236fc10ed959f99374bdbc224c200250c9c4a90edf56023
        sqlite3ext.h ea81fb7bd05882e0e0b92c4d60f677b205f7f1fbf085f218b12f0b5b3f0b9e48)
    file(LOCK ${into}.lock GUARD FUNCTION TIMEOUT 300)
    privity_differing_files(${into} "${sums}" differing)
    if(NOT differing)
        return()
    endif()

    find_program(NPM npm)
    if(NOT NPM)
        message(FATAL_ERROR "SQLCipher is not here and npm, which fetches it, was not found. "
            "Install npm, or put its three files into ${into}.")
    endif()
    message(STATUS "Fetching SQLCipher with npm")
    set(scratch ${CMAKE_BINARY_DIR}/sqlcipher-fetch)
    file(REMOVE_RECURSE ${scratch})
    file(COPY ${pins}/package.json ${pins}/package-lock.json ${pins}/.npmrc DESTINATION ${scratch})
    execute_process(COMMAND ${NPM} ci --ignore-scripts WORKING_DIRECTORY ${scratch}
        RESULT_VARIABLE result OUTPUT_VARIABLE words ERROR_VARIABLE words TIMEOUT 300)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "SQLCipher could not be fetched, or is not what was pinned. "
            "npm says (${result}):\n${words}")
    endif()
    set(fetched ${scratch}/node_modules/@journeyapps/sqlcipher/deps/sqlcipher-amalgamation)
    privity_differing_files(${fetched} "${sums}" differing)
    if(differing)
        message(FATAL_ERROR "SQLCipher was fetched, but these files do not have the pinned SHA-256: "
            "${differing}. Nothing was built from them.")
    endif()
    file(COPY ${fetched}/sqlite3.c ${fetched}/sqlite3.h ${fetched}/sqlite3ext.h DESTINATION ${into})
    file(REMOVE_RECURSE ${scratch})
endfunction()

# Those of `sums` (name sum name sum …) that are missing from `folder` or have another SHA-256.
function(privity_differing_files folder sums out)
    set(differing "")
    while(sums)
        list(POP_FRONT sums name sum)
        set(found "")
        if(EXISTS ${folder}/${name})
            file(SHA256 ${folder}/${name} found)
        endif()
        if(NOT found STREQUAL sum)
            list(APPEND differing ${name})
        endif()
    endwhile()
    set(${out} "${differing}" PARENT_SCOPE)
endfunction()

# Privity::SqlCipher: static, hidden, optimised in every configuration (the stores' tests wait for
# it).
function(privity_add_sqlcipher)
    privity_fetch_sqlcipher(${CMAKE_SOURCE_DIR}/cmake/sqlcipher ${PRIVITY_SQLCIPHER_DIR})
    add_library(privity_sqlcipher STATIC ${CMAKE_SOURCE_DIR}/cmake/sqlcipher/sqlcipher.c)
    add_library(Privity::SqlCipher ALIAS privity_sqlcipher)
    target_include_directories(privity_sqlcipher SYSTEM PUBLIC ${PRIVITY_SQLCIPHER_DIR})
    target_compile_definitions(privity_sqlcipher
        PUBLIC SQLITE_HAS_CODEC # the header hides sqlite3_key_v2 without it
        PRIVATE
            SQLCIPHER_CRYPTO_OPENSSL SQLCIPHER_OMIT_DEFAULT_LOGGING
            SQLITE_EXTRA_INIT=sqlcipher_extra_init SQLITE_EXTRA_SHUTDOWN=sqlcipher_extra_shutdown
            SQLITE_THREADSAFE=1 SQLITE_TEMP_STORE=3 # never a temporary file in clear
            SQLITE_DQS=0 SQLITE_TRUSTED_SCHEMA=0 SQLITE_DEFAULT_FOREIGN_KEYS=1 SQLITE_SECURE_DELETE
            SQLITE_LIKE_DOESNT_MATCH_BLOBS SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_USE_ALLOCA
            SQLITE_MAX_ATTACHED=2 SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_DEPRECATED SQLITE_OMIT_SHARED_CACHE
            SQLITE_ENABLE_FTS5 SQLITE_ENABLE_STAT4 SQLITE_ENABLE_DBSTAT_VTAB SQLITE_ENABLE_API_ARMOR
            HAVE_USLEEP HAVE_STDINT_H NDEBUG)
    target_compile_options(privity_sqlcipher PRIVATE -w -O2 -g0)
    target_link_libraries(privity_sqlcipher PRIVATE OpenSSL::Crypto ${CMAKE_DL_LIBS})
    target_link_options(privity_sqlcipher INTERFACE -Wl,--exclude-libs,libprivity_sqlcipher.a)
    set_target_properties(privity_sqlcipher PROPERTIES C_VISIBILITY_PRESET hidden)
    if(CCACHE) # paths relative to the tree: one compilation (35 s) serves every checkout
        set_target_properties(privity_sqlcipher PROPERTIES C_COMPILER_LAUNCHER
            "${CMAKE_COMMAND};-E;env;CCACHE_BASEDIR=${CMAKE_SOURCE_DIR};CCACHE_NOHASHDIR=1;${CCACHE}")
    endif()
endfunction()
