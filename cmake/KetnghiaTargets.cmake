# One static library a folder of src/, one test program a folder of tests/.

add_library(ketnghia_options INTERFACE)
target_include_directories(ketnghia_options INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(ketnghia_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor)
if(KETNGHIA_WERROR)
  # GCC 12 warns of overlapping copies inside std::string's operator+ where there are none (its bug 105651).
  target_compile_options(ketnghia_options INTERFACE -Werror -Wno-restrict)
endif()
if(KETNGHIA_SANITIZE)
  # A test's own source gets ASan alone: what is tested gets both, and the checks of UBSan double a test's compilation.
  target_compile_options(ketnghia_options INTERFACE -fsanitize=address -fno-omit-frame-pointer
    "$<$<NOT:$<BOOL:$<TARGET_PROPERTY:ketnghia_is_test>>>:-fsanitize=undefined;-fno-sanitize-recover=undefined>")
  target_link_options(ketnghia_options INTERFACE -fsanitize=address,undefined)
endif()
if(KETNGHIA_FUZZ)
  target_compile_options(ketnghia_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined)
  target_link_options(ketnghia_options INTERFACE -fsanitize=address,undefined)
endif()

# ketnghia_library(NAME [LIBRARIES lib...]): all *.cpp of the current folder as the library ketnghia_NAME.
function(ketnghia_library name)
  cmake_parse_arguments(arg "" "" "LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  if(NOT sources)
    add_library(ketnghia_${name} INTERFACE)
    target_link_libraries(ketnghia_${name} INTERFACE ketnghia_options ${arg_LIBRARIES})
    return()
  endif()
  add_library(ketnghia_${name} STATIC ${sources})
  target_link_libraries(ketnghia_${name} PUBLIC ketnghia_options ${arg_LIBRARIES})
endfunction()

# ketnghia_without_vptr_check(TARGET): for sources that use SOCI. UBSan's vptr check asks for type information that SOCI's
# shared libraries do not export. Set on the sources, since their options come after those that switch the check on.
function(ketnghia_without_vptr_check target)
  if(KETNGHIA_SANITIZE)
    get_target_property(sources ${target} SOURCES)
    set_source_files_properties(${sources} PROPERTIES COMPILE_OPTIONS -fno-sanitize=vptr)
  endif()
endfunction()

# The tests of several builds are joined in one run of CTest (see ./test), so the sanitised build marks its own.
if(KETNGHIA_SANITIZE)
  set(KETNGHIA_TEST_PREFIX "sanitized.")
endif()

# ketnghia_tests(NAME [LIBRARIES lib...]): all *.cpp of tests/NAME as one program NAME_test, each case a CTest test.
function(ketnghia_tests name)
  cmake_parse_arguments(arg "" "" "LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${name}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(${name}_test ${sources})
  target_include_directories(${name}_test PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_compile_definitions(${name}_test PRIVATE KETNGHIA_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                                                  KETNGHIA_BINARY_DIR="${CMAKE_BINARY_DIR}")
  if(TARGET ketnghia_${name})
    target_link_libraries(${name}_test PRIVATE ketnghia_${name})
  endif()
  target_link_libraries(${name}_test PRIVATE ketnghia_options ${arg_LIBRARIES} GTest::gtest_main rapidcheck rapidcheck_gtest)
  # A test runs for moments and compiles for many, so it is not optimised; what it tests is.
  set_target_properties(${name}_test PROPERTIES ketnghia_is_test ON)
  target_compile_options(${name}_test PRIVATE -O0)
  # Every test includes these, and reading them takes longer than most tests do.
  target_precompile_headers(${name}_test PRIVATE <gtest/gtest.h> <rapidcheck/gtest.h>)
  add_dependencies(${name}_test ketnghia_data)
  include(GoogleTest)
  set(properties LABELS ${name})
  if(KETNGHIA_SANITIZE)
    # The release build tries a property a hundred times; here each try takes many times as long.
    list(APPEND properties ENVIRONMENT RC_PARAMS=max_success=25)
  endif()
  gtest_discover_tests(${name}_test TEST_PREFIX "${KETNGHIA_TEST_PREFIX}${name}." DISCOVERY_TIMEOUT 60 PROPERTIES ${properties})
endfunction()
