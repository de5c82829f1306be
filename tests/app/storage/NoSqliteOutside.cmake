# SPDX-License-Identifier: Apache-2.0
# cmake -DPROGRAM=… -DNM=… -DOBJDUMP=… -P: SQLCipher stays inside the program. It shows no sqlite3_*
# to libraries that it loads (Qt's own plugin would find ours instead of its own and crash), and
# takes none from a library.
execute_process(COMMAND ${NM} --dynamic ${PROGRAM} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${OBJDUMP} -p ${PROGRAM} OUTPUT_VARIABLE headers COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${NM} ${PROGRAM} OUTPUT_VARIABLE inside COMMAND_ERROR_IS_FATAL ANY)
if(symbols MATCHES "(sqlite3_[a-z0-9_]+)")
    message(FATAL_ERROR "${PROGRAM} shares ${CMAKE_MATCH_1}")
endif()
if(headers MATCHES "NEEDED +(lib(sqlite3|sqlcipher)[^\n]*)")
    message(FATAL_ERROR "${PROGRAM} needs ${CMAKE_MATCH_1}")
endif()
if(NOT inside MATCHES "t sqlite3_key_v2")
    message(FATAL_ERROR "${PROGRAM} has no SQLCipher inside: this test says nothing about it")
endif()
